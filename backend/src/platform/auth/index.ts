/**
 * Who is asking, and may they: sessions in Postgres, one guard before every route, denied by default.
 * May not: decide which rows a permitted person sees; that is the reach of their unit, in every query.
 */
export { clearSessionCookie, csrfTokenFor, setSessionCookie } from './cookies';
export { AuthModule } from './auth.module';
export { BeforePasswordChange, Permit, Public, sessionTokenOf, User, userOf, type CurrentUser } from './permit';
export { RouteList, type ListedRoute } from './route-list';
export { Sessions } from './sessions';
