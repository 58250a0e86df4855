import { Alert, Button, Center, Loader, Stack, Text } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { unreachable } from '../../../core/invariant.js';
import { AboutForm } from './about-form.js';
import { conditionNames } from './condition-edits.js';
import { ConditionForm } from './condition-form.js';
import { useEditor } from './editor-context.js';
import { RuleForm } from './rule-form.js';
import type { Section } from './sections.js';
import { pointerAfter, sectionOf } from './sections.js';
import { tableNames } from './table-edits.js';
import { TableForm } from './table-form.js';
import type { Place, View } from './use-place.js';

const JsonEditor = lazy(() => import('./json-editor.js'));

/** The one draft: as a form, section by section, or as the text itself. */
export function EditorPane({
  place,
  view,
  setView,
}: {
  readonly place: Place;
  readonly view: View;
  readonly setView: (view: View) => void;
}) {
  const { draft } = useEditor();
  const { form } = draft.reading;
  if (view === 'json') {
    return (
      <section className="editor-pane" aria-label="JSON editor">
        <Suspense
          fallback={
            <Center h="100%">
              <Loader role="status" aria-label="Loading the JSON editor" />
            </Center>
          }
        >
          <JsonEditor place={place} />
        </Suspense>
      </section>
    );
  }
  return (
    <FormPane place={place}>
      {form === null ? (
        <Alert color="yellow" icon={<IconBraces />} title="The form cannot show this text">
          <Stack gap="xs" align="flex-start">
            <Text size="sm">
              {draft.reading.json === undefined
                ? 'It is no JSON at the moment. It is kept as it was typed, and saved like any other; the list below says where it breaks.'
                : 'It is JSON, but no rule set: an object with a list of rules. The list below says what is missing.'}
            </Text>
            <Button size="xs" onClick={() => setView('json')}>
              Mend it as JSON
            </Button>
          </Stack>
        </Alert>
      ) : (
        <SectionForm section={sectionOf(place.pointer, form)} form={form} />
      )}
    </FormPane>
  );
}

/** A condition or a table is known by where it stands: one that gets another name keeps its form, and the focus. */
function SectionForm({ section, form }: { readonly section: Section; readonly form: unknown }) {
  switch (section.kind) {
    case 'about':
      return <AboutForm />;
    case 'rule':
      return <RuleForm key={section.index} index={section.index} />;
    case 'condition':
      return <ConditionForm key={`condition ${conditionNames(form).indexOf(section.name)}`} name={section.name} />;
    case 'table':
      return <TableForm key={`table ${tableNames(form).indexOf(section.name)}`} name={section.name} />;
    default:
      return unreachable(section);
  }
}

const focusable = 'input, textarea, select, button';

/** Scrolls to the field that a pointer leads to, and gives it the focus. */
function FormPane({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  const pane = useRef<HTMLElement>(null);
  const shown = useRef<Place | null>(null);
  const { draft } = useEditor();
  const { pointer, times } = place;
  useEffect(() => {
    const before = shown.current;
    shown.current = place;
    if (times === 0 || pane.current === null) return;
    // Another name of what is shown already is no place to go to.
    if (before?.times === times && pointerAfter(place.renaming, before.pointer) === pointer) return;
    const marked = [...pane.current.querySelectorAll<HTMLElement>('[data-place]')];
    const around = marked
      .filter(({ dataset }) => pointer === dataset['place'] || pointer.startsWith(`${dataset['place']}/`))
      .sort((one, other) => (other.dataset['place']?.length ?? 0) - (one.dataset['place']?.length ?? 0))[0];
    if (around === undefined) {
      pane.current.scrollTo({ top: 0 });
      return;
    }
    around.scrollIntoView({ block: 'center' });
    const field = around.matches(focusable) ? around : around.querySelector<HTMLElement>(focusable);
    field?.focus({ preventScroll: true });
    // Only when a place is gone to.
  }, [pointer, times]);
  return (
    // Where its fields cannot have the focus the pane has it, so that the keyboard scrolls it.
    <section ref={pane} className="editor-pane editor-form" aria-label="Form" tabIndex={draft.mayEdit ? undefined : 0}>
      {children}
    </section>
  );
}
