/** The role as which the service reads and writes; the migrations, which the owner runs, make it and say what it may. */
export const serviceRole = 'anchorgate_service';

/**
 * For every connection of the service (`options` of pg): whoever signs in, an owner in development or a member of the
 * role in production, works as the service's role and no more.
 */
export const asServiceRole = `-c role=${serviceRole}`;
