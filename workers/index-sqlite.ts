import { workerData } from 'node:worker_threads';
import sqlite from 'node-sqlite3-wasm';
import type { IndexWork } from '../src/sinks/sqlite/add-indexes.js';

/** Runs statements over a database and ends. */
const { path, statements } = workerData as IndexWork;
const database = new sqlite.Database(path);
try {
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
  for (const statement of statements) database.exec(statement);
} finally {
  database.close();
}
