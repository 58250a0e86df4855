import { TextLink } from '../../components/link-button.js';
import { subjectOf } from './subjects.js';

/** What an entry is about, in words; it leads there, where the console has a page for it. */
export function SubjectLink({ subject }: { readonly subject: string }) {
  const { words, to } = subjectOf(subject);
  if (to === null) return <span title={subject}>{words}</span>;
  return (
    <span title={subject}>
      <TextLink to={to} inherit>
        {words}
      </TextLink>
    </span>
  );
}
