import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';

/** Cards of rules carry this attribute with the rule's name, and their headings take the focus. */
export const ruleCardMark = 'data-rule-card';

/** The address of a rule within a page. */
export function ruleAnchor(name: string): string {
  return `rule-${name}`;
}

/** Puts the focus on a rule and brings it into view. */
export function goToRule(name: string): void {
  const card = document.getElementById(ruleAnchor(name));
  card?.scrollIntoView({ block: 'start' });
  card?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
}

/** `j` and `k`: the next and the previous rule of the page. */
export function useRuleKeys(): void {
  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
  ]);
}

function step(by: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>(`[${ruleCardMark}]`)];
  const focused = cards.findIndex((card) => card.contains(document.activeElement));
  const at = focused >= 0 ? focused : lastAbove(cards);
  const name = cards[Math.min(Math.max(at + by, 0), cards.length - 1)]?.getAttribute(ruleCardMark);
  if (name !== null && name !== undefined) goToRule(name);
}

const headerHeight = 80;

function lastAbove(cards: readonly HTMLElement[]): number {
  return cards.findLastIndex((card) => card.getBoundingClientRect().top <= headerHeight);
}

/** The rule that is being read: the last one that begins in the upper part of the window. */
export function useRuleInView(names: readonly string[]): string | null {
  const [inView, setInView] = useState<string | null>(null);
  const key = names.join(' ');
  useEffect(() => {
    let waiting = 0;
    const look = (): void => {
      waiting = 0;
      const cards = [...document.querySelectorAll<HTMLElement>(`[${ruleCardMark}]`)];
      const limit = window.innerHeight / 3;
      const card = cards.findLast((each) => each.getBoundingClientRect().top <= limit) ?? cards[0];
      setInView(card?.getAttribute(ruleCardMark) ?? null);
    };
    const onScroll = (): void => {
      if (waiting === 0) waiting = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(waiting);
    };
  }, [key]);
  return inView;
}

/** Goes to the rule that the address names, once it is there. */
export function useRuleOfAddress(isReady: boolean): void {
  useEffect(() => {
    const { hash } = window.location;
    if (isReady && hash.startsWith('#rule-')) goToRule(decodeURIComponent(hash.slice('#rule-'.length)));
  }, [isReady]);
}
