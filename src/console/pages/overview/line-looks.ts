/** How the lines of a chart are told apart: by dashes as well as by colour. The first is of permits, the last of the other codes. */
export interface LineLook {
  readonly light: string;
  readonly dark: string;
  readonly dash: readonly number[];
}

const permitted: LineLook = { light: '#11643a', dark: '#7ddba5', dash: [] };
const refused: readonly LineLook[] = [
  { light: '#a61b1b', dark: '#ff9d94', dash: [8, 4] },
  { light: '#8a4b00', dark: '#f5b95f', dash: [2, 3] },
  { light: '#6b2fa5', dark: '#cfa8f7', dash: [12, 4, 2, 4] },
];
const others: LineLook = { light: '#4f5963', dark: '#a9b1ba', dash: [4, 8] };

/** Of the line at this place, from 0. */
export const lookOf = (place: number): LineLook => (place === 0 ? permitted : (refused[place - 1] ?? others));
