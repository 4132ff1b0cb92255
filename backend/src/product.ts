/** The product as the doors start it: every slice's module and every migration. A new slice is one line here. */
import { AccountsModule } from './accounts';
import { AuditModule } from './audit';
import { ChartersModule } from './charters';
import { ComplianceModule } from './compliance';
import { DemoModule } from './demo';
import { DoubtsModule } from './doubts';
import { IntakeModule } from './intake';
import { LedgerModule } from './ledger';
import { migrations } from './migrations';
import { NotificationsModule } from './notifications';
import { PagesModule } from './pages';
import type { Product } from './platform/boot';
import { PublicationModule } from './publication';
import { ReportsModule } from './reports';
import { ReviewsModule } from './reviews';
import { RoundsModule } from './rounds';
import { RulebooksModule } from './rulebooks';
import { ScansModule } from './scans';
import { SystemModule } from './system';
import { UnitsModule } from './units';

export const product: Product = {
  migrations,
  slices: [
    AuditModule,
    UnitsModule,
    AccountsModule,
    RulebooksModule,
    ChartersModule,
    RoundsModule,
    ScansModule,
    PagesModule,
    DoubtsModule,
    ReviewsModule,
    IntakeModule,
    LedgerModule,
    ComplianceModule,
    ReportsModule,
    PublicationModule,
    NotificationsModule,
    SystemModule,
    DemoModule,
  ],
};
