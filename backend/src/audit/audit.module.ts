import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';
import { AuditQueries } from './audit.queries';

@Global()
@Module({ providers: [Audit, AuditQueries], exports: [Audit, AuditQueries] })
export class AuditModule {}
