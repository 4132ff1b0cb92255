import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { RouteList } from './route-list';
import { Sessions } from './sessions';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Sessions, RouteList, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Sessions, RouteList],
})
export class AuthModule implements OnModuleInit {
  constructor(private readonly routes: RouteList) {}

  onModuleInit(): void {
    this.routes.all();
  }
}
