import { Injectable, SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { AccountRole } from '@huong-uoc/workflow';

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: AccountRole;
  readonly displayName: string;
}

export interface DemoPlan {
  readonly size: 'small' | 'full';
  /** `random` in production: generate, announce once, never a fixed word. */
  readonly passwords: 'fixed' | 'random';
  readonly demo: Demo;
}

/** One step of filling the demo province. Runs again after a kill, so it looks for what is already there and goes on from it. */
export interface DemoSeeder {
  seed(plan: DemoPlan): Promise<void>;
}

export const SEEDS_DEMO = 'huong-uoc:seeds-demo';
/** Marks a provider as a demo step; steps run in this order after the server answers. */
export const SeedsDemo = (order: number): CustomDecorator => SetMetadata(SEEDS_DEMO, order);

/** What the sign-in page says about the demo: accounts to try, and how far the filling is. Empty outside demo mode. */
@Injectable()
export class Demo {
  private accounts: DemoAccount[] = [];
  private progress: { done: number; total: number } | null = null;
  private say: (line: string) => void = () => undefined;
  private on = false;

  begin(say: (line: string) => void): void {
    this.on = true;
    this.say = say;
    this.progress = { done: 0, total: 1 };
  }

  /** Shows accounts on the sign-in page and prints them once. */
  announce(accounts: readonly DemoAccount[]): void {
    this.accounts = [...accounts];
    this.say('Tài khoản dùng thử / demo accounts:');
    for (const { email, password, displayName } of accounts) this.say(`  ${email.padEnd(34)} ${password.padEnd(24)} ${displayName}`);
  }

  /** Visible progress; printed at every whole tenth. */
  advance(done: number, total: number): void {
    const tenth = (n: number) => Math.floor((n / Math.max(1, total)) * 10);
    if (tenth(done) > tenth(this.progress?.done ?? 0)) this.say(`Đang nạp dữ liệu minh họa / seeding: ${done}/${total}`);
    this.progress = { done, total };
  }

  finish(): void {
    this.progress = null;
    this.say('Đã nạp xong dữ liệu minh họa / demo data is complete.');
  }

  /** As the session contract shows it; null outside demo mode. */
  get shown(): { accounts: DemoAccount[]; seeding: { done: number; total: number } | null } | null {
    return this.on ? { accounts: this.accounts, seeding: this.progress } : null;
  }
}
