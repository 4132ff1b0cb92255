import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { changeAccount, createAccount, type Account, type ChangeAccount as Change, type CreateAccount as NewAccount, type OneTimePassword } from '@huong-uoc/contracts';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { UnitsQueries } from '../units';
import { AccountsQueries } from './accounts.queries';
import { ChangeAccount } from './change-account';
import { CreateAccount } from './create-account';
import { ResetPassword } from './reset-password';

@Controller('accounts')
@Permit('administrator')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly units: UnitsQueries,
    private readonly create: CreateAccount,
    private readonly change: ChangeAccount,
    private readonly reset: ResetPassword,
  ) {}

  @Get()
  list(@User() user: CurrentUser): Promise<{ items: Account[] }> {
    return this.accounts.list(user);
  }

  @Post()
  async add(@User() user: CurrentUser, @Body(parsed(createAccount)) body: NewAccount): Promise<OneTimePassword> {
    await this.units.assertVisible(user, body.unitId);
    const { id, password } = await this.create.run(user, body);
    return { account: await this.accounts.one(user, id), oneTimePassword: password };
  }

  @Patch(':id')
  async alter(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(changeAccount)) body: Change): Promise<Account> {
    await this.change.run(user, id, body);
    return this.accounts.one(user, id);
  }

  @Post(':id/reset')
  @HttpCode(200)
  async resetPassword(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<OneTimePassword> {
    const oneTimePassword = await this.reset.run(user, id);
    return { account: await this.accounts.one(user, id), oneTimePassword };
  }
}
