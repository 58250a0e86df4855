/** Why a file is held, refused or failed, in words for whoever has to decide; undefined: the code says no more. */
export const heldWords = (code: string): string | undefined => words[code];

const words: Readonly<Record<string, string>> = {
  SEQUENCE_MISSING: 'Files of this sender are missing between the last one that was applied and this one.',
  SEQUENCE_REPEATED: 'This sender has sent a file with this number, or a later one, before.',
  CREATED_EARLIER: 'It was made before the last file of this sender that was applied.',
  TRAILER_COUNT_WRONG: 'The trailer counts other lines than there are: something may be missing.',
  TRAILER_SEQUENCE_WRONG: 'Header and trailer name different file numbers.',
  LINES_REJECTED: 'Lines are at fault; the response file names each.',
  PARTICIPANT_NEW: 'It speaks of a market participant of whom no file spoke before.',
  CHANGES_TOO_MANY: 'It changes more of a participant’s registrations than a file may without a person.',
  FILE_REPEATED: 'This very file was applied before.',
  HEADER_MISSING: 'It has no header.',
  HEADER_INVALID: 'Its header cannot be read.',
  HEADER_REPEATED: 'It has more than one header.',
  TRAILER_MISSING: 'It has no trailer: it may have been cut off.',
  TRAILER_INVALID: 'Its trailer cannot be read.',
  TRAILER_NOT_LAST: 'Something follows its trailer.',
  REJECTED_TOO_MANY: 'Too many lines are at fault.',
  PARTICIPANTS_TOO_MANY: 'It speaks of too many market participants.',
};
