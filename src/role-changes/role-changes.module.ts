import { Module } from '@nestjs/common';
import { GrantFollower } from './grant-follower.js';
import { RoleChangeList } from './role-change-list.js';
import { RoleChanges } from './role-changes.js';
import { RoleChangesController } from './role-changes.controller.js';

/** Roles granted in the service: asked for by one, decided by another. */
@Module({
  controllers: [RoleChangesController],
  providers: [GrantFollower, RoleChanges, RoleChangeList],
})
export class RoleChangesModule {}
