import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { changePassword, signIn, type ChangePassword as NewWords, type Session, type SignIn as Words } from '@huong-uoc/contracts';
import type { Request, Response } from 'express';
import { BeforePasswordChange, clearSessionCookie, csrfTokenFor, Permit, Public, sessionTokenOf, setSessionCookie, User, userOf, type CurrentUser } from '../platform/auth';
import { parsed } from '../platform/http';
import { ChangePassword } from './change-password';
import { ShowSession } from './show-session';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';

@Controller('session')
export class SessionController {
  constructor(
    private readonly show: ShowSession,
    private readonly enter: SignIn,
    private readonly leave: SignOut,
    private readonly password: ChangePassword,
  ) {}

  @Get()
  @Public()
  current(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    return this.show.run(userOf(request), csrfTokenFor(request, response, sessionTokenOf(request)));
  }

  @Post()
  @HttpCode(200)
  @Public()
  async signIn(@Body(parsed(signIn)) body: Words, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    await this.leave.run(sessionTokenOf(request));
    const { token, expires } = await this.enter.run(body, request.ip ?? 'unknown');
    setSessionCookie(request, response, token, expires);
    return this.show.byToken(token, csrfTokenFor(request, response, token));
  }

  @Delete()
  @Public()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    await this.leave.run(sessionTokenOf(request));
    clearSessionCookie(request, response);
    return this.show.run(undefined, csrfTokenFor(request, response, undefined));
  }

  @Post('password')
  @HttpCode(200)
  @Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
  @BeforePasswordChange()
  async changePassword(@User() user: CurrentUser, @Body(parsed(changePassword)) body: NewWords, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    const token = sessionTokenOf(request) ?? '';
    await this.password.run(user, body, token, request.ip ?? 'unknown');
    return this.show.byToken(token, csrfTokenFor(request, response, token));
  }
}
