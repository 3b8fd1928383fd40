import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { EdgeProblem } from './problem/edge-problem';
import { answerTo, PROBLEM_JSON } from './problem/problem-document';

/** Answers bytes that are no HTTP request, or that stop in the middle of one: nothing else sees them. */
export const answerUnreadable = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const correlationId = randomUUID();
  const { document } = answerTo(problemOf(error.code), correlationId);
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
    `content-type: ${PROBLEM_JSON}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `kim-correlation-id: ${correlationId}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};

const problemOf = (code: string | undefined): EdgeProblem => {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new EdgeProblem('headers_too_large', 'The headers are larger than 16 KiB together');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new EdgeProblem('request_timeout', 'The request did not arrive in whole in time; send it again');
  return new EdgeProblem('request_malformed', 'The request must be HTTP/1.1 with well-formed lines and lengths');
};
