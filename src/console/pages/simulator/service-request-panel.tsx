import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { parseServiceReferenceVariant } from '../../../core/identifiers/index.js';
import { serviceRequestInWords } from './command-words.js';
import type { ChangeQuestion } from './question.js';

/** Which service request: those of the rule set's tables by their titles, any other by its number. */
export function ServiceRequestSelect({
  value,
  known,
  onChange,
}: {
  readonly value: string | undefined;
  readonly known: readonly string[];
  readonly onChange: ChangeQuestion;
}) {
  const [typed, setTyped] = useState('');
  const other = parseServiceReferenceVariant(typed.trim());
  const more = [value, other].filter((each) => each !== undefined && !known.includes(each));
  const variants = [...new Set([...known, ...more])].filter((each) => each !== undefined);
  return (
    <>
      <Select
        label="Service request"
        placeholder="6.15.1, or words of its title"
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        data={variants.map((variant) => ({ value: variant, label: serviceRequestInWords(variant) }))}
        nothingFoundMessage="None of the critical ones; type a number such as 4.1.1"
        value={value ?? null}
        allowDeselect={false}
        onChange={(variant) => onChange({ serviceReferenceVariant: variant ?? undefined })}
      />
      {value !== undefined && known.length > 0 && !known.includes(value) && (
        <Text size="sm">No table of this version lists it among the critical ones.</Text>
      )}
    </>
  );
}
