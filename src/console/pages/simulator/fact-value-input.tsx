import { MultiSelect, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FactDefinition } from '../../../core/language/index.js';
import { exampleOf, factOfText, factOfTexts, textOfFact, textsOfFact } from './fact-text.js';

interface FactValueInputProps {
  readonly fact: FactDefinition;
  /** Undefined: nothing of the fact's type was typed yet. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A value for a fact, by its type: chosen where the values are known, typed and checked where they are not. */
export function FactValueInput(props: FactValueInputProps) {
  const { fact, value, onChange } = props;
  const label = `Value of ${fact.path}`;
  const { type } = fact;
  if (type.name === 'list') return <ListInput {...props} />;
  if (type.name === 'enum' || type.name === 'boolean') {
    const values = type.name === 'enum' ? type.values : ['true', 'false'];
    return (
      <NativeSelect
        aria-label={label}
        size="xs"
        data={[{ value: '', label: 'choose' }, ...values.map((each) => ({ value: each, label: each }))]}
        value={textOfFact(value)}
        onChange={(event) => onChange(factOfText(fact, event.currentTarget.value))}
      />
    );
  }
  return <TypedInput {...props} />;
}

function TypedInput({ fact, value, onChange }: FactValueInputProps) {
  const [typed, setTyped] = useState(textOfFact(value));
  const isWrong = typed !== '' && factOfText(fact, typed) === undefined;
  const example = fact.type.name === 'list' ? '' : exampleOf(fact.type);
  return (
    <TextInput
      aria-label={`Value of ${fact.path}`}
      size="xs"
      placeholder={example}
      value={typed}
      error={isWrong ? `Not of the type ${fact.type.name}${example === '' ? '' : `: such as ${example}`}` : null}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(text === '' ? undefined : factOfText(fact, text));
      }}
    />
  );
}

function ListInput({ fact, value, onChange }: FactValueInputProps) {
  const [typed, setTyped] = useState<readonly string[]>(textsOfFact(value));
  const { type } = fact;
  if (type.name !== 'list') return null;
  const isWrong = typed.length > 0 && factOfTexts(fact, typed) === undefined;
  const look = { 'aria-label': `Value of ${fact.path}`, size: 'xs' as const, value: [...typed] };
  const take = (texts: readonly string[]): void => {
    setTyped(texts);
    onChange(factOfTexts(fact, texts));
  };
  if (type.of.name === 'enum') {
    return <MultiSelect {...look} data={[...type.of.values]} placeholder="an empty list" onChange={take} />;
  }
  return (
    <TagsInput
      {...look}
      placeholder={`${exampleOf(type.of)}, then Enter`}
      error={isWrong ? `Not a list of the type ${type.of.name}` : null}
      onChange={take}
    />
  );
}
