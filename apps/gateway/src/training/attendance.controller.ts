import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Body, Controller, Get, Header, Headers, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { toString as qrCodeOf } from 'qrcode';
import {
  admitWalkIn,
  AdmitWalkInBody,
  BimtekId,
  checkIn,
  CheckInBody,
  CheckInCode,
  type CommandStamp,
  correctAttendance,
  CorrectAttendanceBody,
  correctRegistration,
  CorrectRegistrationBody,
  correctTestResult,
  CorrectTestResultBody,
  getAttendanceList,
  getCheckInCode,
  type QueryContext,
  recordAttendance,
  RecordAttendanceBody,
  recordTestResult,
  RecordTestResultBody,
  registerParticipant,
  RegisterParticipantBody,
  withdrawParticipant,
  WrittenOfSomebody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { alsoVaryingBy, preferred } from '../accepted';
import { Scoped } from '../auth/route-rule';
import { ChangesAsItIs } from '../command/command.decorators';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { Answers } from '../query/answers.decorator';
import { AnswersPdf, pdfFile } from '../query/answers-pdf.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';
import { AttendeePath, CheckInCodePath } from './training.paths';

const SVG = 'image/svg+xml';

const decompressed = promisify(gunzip);

/** Who takes part in a Bimtek, was there, and what the tests gave. */
@Scoped('training')
@ApiTags('attendance')
@Controller('v1/bimteks/:bimtekId')
export class AttendanceController {
  constructor(private readonly services: RpcClient) {}

  @Post('participants')
  @ChangesAsItIs('Register a participant, on the waiting list when all seats are taken', WrittenOfSomebody)
  @ApiPath(BimtekId)
  register(
    @Param() path: BimtekId,
    @Body() body: RegisterParticipantBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(registerParticipant, { ...body, ...path }, stamp, trace);
  }

  @Post('participants/corrections')
  @ChangesAsItIs(
    'Correct as what somebody takes part, or that they do, also after the Bimtek was closed',
    WrittenOfSomebody,
  )
  @ApiPath(BimtekId)
  correctRegistration(
    @Param() path: BimtekId,
    @Body() body: CorrectRegistrationBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(correctRegistration, { ...body, ...path }, stamp, trace);
  }

  @Post('participants/:personId/withdraw')
  @ChangesAsItIs('Withdraw a registration: the first who waits gets the seat')
  @ApiPath(AttendeePath)
  withdraw(@Param() path: AttendeePath, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(withdrawParticipant, path, stamp, trace);
  }

  @Get('attendance-list')
  @AnswersPdf(
    'The attendance list as a PDF, with the names of the participants as they are now; the read is recorded',
  )
  @ApiPath(BimtekId)
  async list(
    @Param() bimtek: BimtekId,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
  ): Promise<StreamableFile> {
    const { pdf } = await this.services.query(getAttendanceList, bimtek, context, trace);
    return pdfFile(await decompressed(Buffer.from(pdf, 'base64')), `daftar-hadir-${bimtek.bimtekId}`);
  }

  @Get('participants/:personId/check-in-codes/:session')
  @Answers(CheckInCode, 'The one-time code that opens the door of a session: JSON, or its QR code, by Accept', SVG)
  @ApiPath(CheckInCodePath)
  @Header('Cache-Control', 'private, no-store')
  async code(
    @Param() path: CheckInCodePath,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckInCode | string> {
    const answer = await this.services.query(getCheckInCode, path, context, trace);
    reply.header('vary', alsoVaryingBy(reply, 'Accept'));
    if (preferred(accept, ['application/json', SVG]) !== SVG) return answer;
    reply.type(SVG);
    return qrCodeOf(answer.code, { type: 'svg' });
  }

  @Post('check-ins')
  @ChangesAsItIs('Record who comes by their one-time code', WrittenOfSomebody)
  @ApiPath(BimtekId)
  checkIn(
    @Param() path: BimtekId,
    @Body() body: CheckInBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(checkIn, { ...body, ...path }, stamp, trace);
  }

  @Post('attendance')
  @ChangesAsItIs('Record who comes by hand')
  @ApiPath(BimtekId)
  attend(
    @Param() path: BimtekId,
    @Body() body: RecordAttendanceBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(recordAttendance, { ...body, ...path }, stamp, trace);
  }

  @Post('walk-ins')
  @ChangesAsItIs('Register somebody who has come without, and record that they are there', WrittenOfSomebody)
  @ApiPath(BimtekId)
  walkIn(
    @Param() path: BimtekId,
    @Body() body: AdmitWalkInBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(admitWalkIn, { ...body, ...path }, stamp, trace);
  }

  @Post('attendance/corrections')
  @ChangesAsItIs('Correct attendance after the Bimtek was closed')
  @ApiPath(BimtekId)
  correctAttendance(
    @Param() path: BimtekId,
    @Body() body: CorrectAttendanceBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(correctAttendance, { ...body, ...path }, stamp, trace);
  }

  @Post('test-results')
  @ChangesAsItIs('Record the result of a pre-test or post-test')
  @ApiPath(BimtekId)
  testResult(
    @Param() path: BimtekId,
    @Body() body: RecordTestResultBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(recordTestResult, { ...body, ...path }, stamp, trace);
  }

  @Post('test-results/corrections')
  @ChangesAsItIs('Correct a test result after the Bimtek was closed')
  @ApiPath(BimtekId)
  correctTestResult(
    @Param() path: BimtekId,
    @Body() body: CorrectTestResultBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(correctTestResult, { ...body, ...path }, stamp, trace);
  }
}
