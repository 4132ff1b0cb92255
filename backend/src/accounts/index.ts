/**
 * Who may come in: local accounts with a role and a unit, made and closed by administrators; sign-in with throttling.
 * Promise: passwords are argon2id over NFC and never logged; disabling, re-scoping or resetting ends the sessions at once.
 */
export { AccountsModule } from './accounts.module';
export { AccountsQueries } from './accounts.queries';
export { CreateAccount } from './create-account';
export { oneTimePassword } from './passwords';
