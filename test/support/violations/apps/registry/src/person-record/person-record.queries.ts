// breaks: one-door-to-postgres
import { Client } from 'pg';
import { Database } from '@app/postgres';

export const query = [Client, Database];
