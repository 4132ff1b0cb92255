import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitsModule } from '../units';
import { Account } from './account.entity';
import { AccountsController } from './accounts.controller';
import { AccountsQueries } from './accounts.queries';
import { AccountsRepository } from './accounts.repository';
import { ChangeAccount } from './change-account';
import { ChangePassword } from './change-password';
import { CreateAccount } from './create-account';
import { ResetPassword } from './reset-password';
import { SessionController } from './session.controller';
import { ShowSession } from './show-session';
import { SignIn } from './sign-in';
import { SignInThrottle } from './sign-in-throttle';
import { SignOut } from './sign-out';

@Module({
  imports: [TypeOrmModule.forFeature([Account]), UnitsModule],
  controllers: [SessionController, AccountsController],
  providers: [AccountsRepository, AccountsQueries, SignInThrottle, SignIn, SignOut, ShowSession, CreateAccount, ChangeAccount, ChangePassword, ResetPassword],
  exports: [CreateAccount, AccountsQueries],
})
export class AccountsModule {}
