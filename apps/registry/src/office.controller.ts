import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { MessagePattern, Payload } from '@nestjs/microservices';
import {
  BreakGlassGrantId,
  closeBreakGlass,
  CommandStamp,
  findBreakGlass,
  FindBreakGlassRequest,
  findOffices,
  FindOfficesRequest,
  openBreakGlass,
  OpenBreakGlassRequest,
  QueryContext,
  restoreOffice,
  RestoreOfficeRequest,
  revokeOffice,
  RevokeOfficeRequest,
} from '@app/contracts';
import { FindBreakGlass } from './break-glass-register/break-glass-register.queries';
import { CloseBreakGlass, OpenBreakGlass } from './break-glass/break-glass.commands';
import { FindOffices } from './office-register/office-register.queries';
import { RestoreOffice, RevokeOffice } from './office/office.commands';

/** Who acts: offices that are revoked, and grants of break-glass. Each method hands a message to the bus. */
@Controller()
export class OfficeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @MessagePattern(revokeOffice.subject)
  revokeOffice(@Payload('data') data: RevokeOfficeRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RevokeOffice(data, stamp));
  }

  @MessagePattern(restoreOffice.subject)
  restoreOffice(@Payload('data') data: RestoreOfficeRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RestoreOffice(data, stamp));
  }

  @MessagePattern(findOffices.subject)
  findOffices(@Payload('data') data: FindOfficesRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindOffices(data, context));
  }

  @MessagePattern(openBreakGlass.subject)
  openBreakGlass(@Payload('data') data: OpenBreakGlassRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new OpenBreakGlass(data, stamp));
  }

  @MessagePattern(closeBreakGlass.subject)
  closeBreakGlass(@Payload('data') data: BreakGlassGrantId, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CloseBreakGlass(data, stamp));
  }

  @MessagePattern(findBreakGlass.subject)
  findBreakGlass(@Payload('data') data: FindBreakGlassRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindBreakGlass(data, context));
  }
}
