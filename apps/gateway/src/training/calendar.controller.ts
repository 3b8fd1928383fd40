import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readCalendar } from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Public } from '../auth/public.decorator';
import { Clock } from '../clock';
import { ApiQueryOf } from '../docs/api-parameters.decorators';
import { ApiProblems } from '../docs/api-problems.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';
import { calendarOf } from './calendar';
import { CalendarFilter } from './training.paths';

/** A calendar shows what was for about a year. */
const SHOWN_MS = 400 * 24 * 3_600_000;

/** For calendar programs, which subscribe to an address and have no token. */
@Public()
@ApiTags('bimtek')
@Controller()
export class CalendarController {
  constructor(
    private readonly services: RpcClient,
    private readonly clock: Clock,
  ) {}

  @Get('bimteks.ics')
  @ApiOperation({ summary: 'The calendar of all Bimtek, to subscribe to (iCalendar, RFC 5545)' })
  @ApiQueryOf(CalendarFilter)
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  @ApiProblems(400, 429, 503)
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'inline; filename="bimtek.ics"')
  async calendar(@Query() filter: CalendarFilter, @Trace() trace: RequestTrace): Promise<string> {
    const from = new Date(this.clock.now().getTime() - SHOWN_MS).toISOString().slice(0, 10);
    const { bimteks } = await this.services.publicQuery(readCalendar, { ...filter, from }, trace);
    return calendarOf(bimteks);
  }
}
