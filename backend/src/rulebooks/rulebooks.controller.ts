import { Controller, Get } from '@nestjs/common';
import type { RulebookCatalogue } from '@huong-uoc/contracts';
import { Permit } from '../platform/auth';
import { RulebooksQueries } from './rulebooks.queries';

@Controller('rulebook')
export class RulebooksController {
  constructor(private readonly rulebooks: RulebooksQueries) {}

  @Get()
  @Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
  catalogue(): RulebookCatalogue {
    return this.rulebooks.catalogue();
  }
}
