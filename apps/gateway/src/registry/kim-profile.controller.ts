import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CommandStamp,
  KimId,
  recordBooks,
  RecordBooksBody,
  recordIctProfile,
  RecordIctProfileBody,
  recordOnlinePresence,
  RecordOnlinePresenceBody,
  recordSecretariat,
  RecordSecretariatBody,
  recordStatutes,
  RecordStatutesBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { ChangesKim } from '../command/command.decorators';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { type RequestTrace, Trace } from '../trace.decorator';

/** How a KIM works: each tells all of it, as it is now. */
@ApiTags('profile')
@Controller('v1/kims/:kimId')
export class KimProfileController {
  constructor(private readonly services: RpcClient) {}

  @Post('ict-profile')
  @ChangesKim('Record devices, connectivity and channels')
  @ApiPath(KimId)
  ictProfile(
    @Param() kim: KimId,
    @Body() body: RecordIctProfileBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(recordIctProfile, { ...body, ...kim }, stamp, trace);
  }

  @Post('secretariat')
  @ChangesKim('Record where the KIM is found')
  @ApiPath(KimId)
  secretariat(
    @Param() kim: KimId,
    @Body() body: RecordSecretariatBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(recordSecretariat, { ...body, ...kim }, stamp, trace);
  }

  @Post('online-presence')
  @ChangesKim('Record site and social accounts')
  @ApiPath(KimId)
  onlinePresence(
    @Param() kim: KimId,
    @Body() body: RecordOnlinePresenceBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(recordOnlinePresence, { ...body, ...kim }, stamp, trace);
  }

  @Post('books')
  @ChangesKim('Record which books the KIM keeps')
  @ApiPath(KimId)
  books(
    @Param() kim: KimId,
    @Body() body: RecordBooksBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(recordBooks, { ...body, ...kim }, stamp, trace);
  }

  @Post('statutes')
  @ChangesKim('Record the statutes (AD/ART)')
  @ApiPath(KimId)
  statutes(
    @Param() kim: KimId,
    @Body() body: RecordStatutesBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(recordStatutes, { ...body, ...kim }, stamp, trace);
  }
}
