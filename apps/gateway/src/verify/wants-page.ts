import type { FastifyRequest } from 'fastify';

/** A browser says that it takes HTML; a program that says nothing gets JSON. */
export const wantsPage = ({ headers }: FastifyRequest): boolean => /\btext\/html\b/.test(headers.accept ?? '');
