import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { ruleSetsQuery } from '../rules/version-queries.js';
import { useMe } from '../session/session.js';
import type { Destination } from './destination-of.js';

const shownMost = '6';
const charactersLeast = 2;
/** The beginning of a device ID, with or without dashes, or a whole meter point. */
const deviceForm = /^[0-9a-f][0-9a-f-]+$/i;

/**
 * What the service knows by what was typed: devices by the beginning of their ID, parties by a part of their name, rule
 * sets by theirs. Nothing is asked on behalf of a person who may not read it.
 */
export function useFound(typed: string): { readonly found: readonly Destination[]; readonly isSearching: boolean } {
  const me = useMe();
  const text = typed.trim();
  const isLong = text.length >= charactersLeast;
  const devices = useQuery({
    queryKey: ['search', 'devices', text],
    queryFn: () => answerOf(api.GET('/v1/context/devices', { params: { query: { search: text, limit: shownMost } } })),
    enabled: isLong && deviceForm.test(text) && me.may('auditor', 'approver', 'author', 'corrector'),
  });
  const parties = useQuery({
    queryKey: ['search', 'parties', text],
    queryFn: () => answerOf(api.GET('/v1/context/parties', { params: { query: { search: text, limit: shownMost } } })),
    enabled: isLong && me.may('auditor', 'approver', 'author', 'corrector', 'activator'),
  });
  const ruleSets = useQuery({ ...ruleSetsQuery, enabled: isLong });
  const named = (ruleSets.data ?? []).filter(({ name }) => name.includes(text.toLowerCase()));
  return {
    isSearching: devices.isLoading || parties.isLoading,
    found: [
      ...(isLong ? named : []).map(({ name }) => ({
        ...{ label: name, description: 'rule set', to: `/rule-sets/${name}` },
      })),
      ...(devices.data?.devices ?? []).map(({ deviceId, deviceType, status, mpxn }) => ({
        label: deviceId,
        description: `device · ${deviceType} · ${status}${mpxn === null ? '' : ` · meter point ${mpxn}`}`,
        to: `/context/devices/${deviceId}`,
      })),
      ...(parties.data?.parties ?? []).map(({ entityId, name, userRoles }) => ({
        label: name,
        description: `party · ${userRoles.join(', ')} · ${entityId}`,
        to: `/context/parties/${entityId}`,
      })),
    ],
  };
}
