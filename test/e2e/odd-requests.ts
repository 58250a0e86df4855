import type { EvaluationRequest } from '../../tools/demo/requests.js';
import type { DecisionWorld } from './decision-world.js';

/** Requests over the whole truth table with one thing odd at a time, so that every kind of outcome is recorded. */
export function oddRequests(world: DecisionWorld): readonly EvaluationRequest[] {
  return world.rows.flatMap((_, row) => {
    const request = world.fresh(row);
    const { updateSecurityCredentials: credentials } = request;
    const odd: readonly EvaluationRequest[] = [
      request,
      { ...request, signatures: { ...request.signatures, user: 'failed' } },
      { ...request, signatures: { ...request.signatures, countersignature: 'not-checked' } },
      { ...request, userRole: 'OU' },
      { ...request, commandVariant: 7 },
      { ...request, requestId: request.requestId.replace(/:.*:/, ':00-DB-FF-FF-FF-FF-FF-FF:') },
      { ...request, requestId: request.requestId.replace(/^.*?:/, '90-B3-D5-1F-30-FF-FF-FF:') },
      ...(credentials === undefined
        ? [{ ...request, serviceReferenceVariant: '4.1.1' }]
        : [
            { ...request, updateSecurityCredentials: { ...credentials, certificationPathCertificates: ['AAAA'] } },
            {
              ...request,
              updateSecurityCredentials: { ...credentials, remotePartyFloorSeqNumber: '9223372036854775807' },
            },
            { ...request, updateSecurityCredentials: { ...credentials, remotePartyRole: 'Root' } },
          ]),
    ];
    return odd.map((each) => world.numbered(each));
  });
}
