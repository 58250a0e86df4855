/** `version-approved` → `version approved` */
export const actionInWords = (action: string): string =>
  action.replaceAll('-', ' ').replace('break glass', 'break-glass');

/** What may be looked for; the trail itself may know more. */
export const usualActions = [
  ...['activation-asked', 'activation-planned', 'break-glass-lifted', 'break-glass-reviewed', 'break-glass-started'],
  ...['census-asked', 'comment-settled', 'comment-written', 'corrective-action-approved', 'corrective-action-paused'],
  ...['corrective-action-planned', 'corrective-action-started', 'decisions-exported', 'draft-made', 'draft-saved'],
  ...[
    'document-imported',
    'epoch-activated',
    'feed-begun',
    'feed-received',
    'import-received',
    'import-refused',
    'import-released',
    'plan-withdrawn',
  ],
  ...['role-change-approved', 'role-change-rejected', 'role-change-requested', 'sign-in-refused', 'signed-in'],
  ...['trail-exported', 'trail-read', 'version-approved', 'version-imported', 'version-rejected'],
  ...['version-submitted', 'version-withdrawn'],
] as const;
