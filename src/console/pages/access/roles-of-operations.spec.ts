import { rolesOfOperations } from './roles-of-operations.js';

describe('roles of operations', () => {
  it('are those that the document names; an operation for everyone is left out', () => {
    const document = {
      paths: {
        '/a': {
          get: { summary: 'Read a', tags: ['A'], 'x-roles': ['auditor', 'author'] },
          post: { summary: 'Write a', tags: ['A'], 'x-roles': ['author'] },
        },
        '/health': { get: { summary: 'Whether it runs', tags: ['Running'] } },
      },
    };
    expect(rolesOfOperations(document)).toEqual([
      { group: 'A', summary: 'Read a', roles: ['auditor', 'author'] },
      { group: 'A', summary: 'Write a', roles: ['author'] },
    ]);
  });

  it('are none in what is no such document', () => {
    expect([null, 'text', { paths: [] }, { paths: { '/a': null } }].map(rolesOfOperations)).toEqual([[], [], [], []]);
  });
});
