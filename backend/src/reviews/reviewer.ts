import type { Actor } from '@huong-uoc/workflow';
import type { CurrentUser } from '../platform/auth';

/** A signed-in person as an actor of the review table. */
export function actorOf({ id, role, displayName }: CurrentUser): Actor & { readonly displayName: string } {
  return { id, roles: [role], displayName };
}
