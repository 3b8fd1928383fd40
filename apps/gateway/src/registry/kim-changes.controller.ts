import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  assignNationalNumber,
  AssignNationalNumberBody,
  type CommandStamp,
  dissolveKim,
  DissolveKimBody,
  holdMusyawarah,
  HoldMusyawarahBody,
  KimId,
  registerKim,
  RegisterKimBody,
  renameKim,
  RenameKimBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { ChangesKim } from '../command/command.decorators';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { type RequestTrace, Trace } from '../trace.decorator';

/** What happens to a KIM after it was proposed. */
@ApiTags('kims')
@Controller('v1/kims/:kimId')
export class KimChangesController {
  constructor(private readonly services: RpcClient) {}

  @Post('rename')
  @ChangesKim('Give a KIM another name')
  @ApiPath(KimId)
  rename(
    @Param() kim: KimId,
    @Body() body: RenameKimBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(renameKim, { ...body, ...kim }, stamp, trace);
  }

  @Post('musyawarah')
  @ChangesKim('Record the meeting that decided to form the KIM')
  @ApiPath(KimId)
  musyawarah(
    @Param() kim: KimId,
    @Body() body: HoldMusyawarahBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(holdMusyawarah, { ...body, ...kim }, stamp, trace);
  }

  @Post('registration')
  @ChangesKim('Enter a KIM into the register of the Diskominfo')
  @ApiPath(KimId)
  register(
    @Param() kim: KimId,
    @Body() body: RegisterKimBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(registerKim, { ...body, ...kim }, stamp, trace);
  }

  @Post('national-number')
  @ChangesKim('Record the nomor induk and the address under kim.id')
  @ApiPath(KimId)
  assignNationalNumber(
    @Param() kim: KimId,
    @Body() body: AssignNationalNumberBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(assignNationalNumber, { ...body, ...kim }, stamp, trace);
  }

  @Post('dissolve')
  @ChangesKim('End a KIM')
  @ApiPath(KimId)
  dissolve(
    @Param() kim: KimId,
    @Body() body: DissolveKimBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(dissolveKim, { ...body, ...kim }, stamp, trace);
  }
}
