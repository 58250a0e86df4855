/** `nonCritical` as people write it: `non-critical`. */
export const slotWords = (slot: string): string => (slot === 'nonCritical' ? 'non-critical' : slot);
