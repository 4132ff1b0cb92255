/**
 * Letters out: one SMTP server by address, or none. Promise: an address with a password is never repeated in an error.
 * May not: know whom it writes to or why, or try again by itself; the caller's row says what was sent.
 */
export { MailModule } from './mail.module';
export { Mailer, type Letter } from './mailer';
