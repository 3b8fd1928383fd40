export { Pool as Database } from 'pg';
