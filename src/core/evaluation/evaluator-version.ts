/** Counts changes after which the same rule set could decide the same context otherwise. Records and evidence carry it. */
export const evaluatorVersion = '1';
