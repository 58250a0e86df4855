import { Button, Code, Text } from '@mantine/core';
import { positionAt } from '../../../core/language/index.js';
import { Ticked } from '../../components/ticked.js';
import { spokenFault, useEditor } from './editor-context.js';
import { placeInWords } from './place-words.js';
import { ruleNames } from './rule-edits.js';

const shownMost = 200;

/** Every fault, in the words of the checker; each leads to its place. */
export function DiagnosticsPanel() {
  const { draft, goTo } = useEditor();
  const { diagnostics, form } = draft.reading;
  const { text } = draft.model.content;
  const names = ruleNames(form);
  if (diagnostics.length === 0) {
    return (
      <Text size="sm" p="sm">
        No faults: the rule set and its cases hold. Whether the cases pass is told beside.
      </Text>
    );
  }
  return (
    <ul className="fault-list">
      {diagnostics.slice(0, shownMost).map((each) => (
        <li key={`${each.pointer} ${each.code} ${each.found}`}>
          <Button
            variant="subtle"
            color="gray"
            fullWidth
            justify="flex-start"
            className="fault"
            onClick={() => goTo(each.pointer)}
          >
            <span className="fault-words">
              <span>
                <strong>{placeInWords(each.pointer, names)}</strong>
                {each.offset !== null && <span className="fault-line"> line {positionAt(text, each.offset).line}</span>}
              </span>
              <span>
                <Ticked text={spokenFault(each)} />
              </span>
            </span>
            <Code className="fault-code">{each.code}</Code>
          </Button>
        </li>
      ))}
      {diagnostics.length > shownMost && (
        <li>
          <Text size="sm" p="xs">
            and {diagnostics.length - shownMost} more
          </Text>
        </li>
      )}
    </ul>
  );
}
