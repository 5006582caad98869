// One EverShop store on loopback, for one test: node store.js PORT FOLDER, with the database's port in DB_PORT.
// It seeds itself and prints READY; every line of its standard input is a command, answered by one line; it ends with its input.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import readline from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import bcrypt from 'bcryptjs';
import pg from 'pg';

const [port] = process.argv.slice(2);
Object.assign(process.env, {
  PORT: port, DB_HOST: '127.0.0.1', DB_NAME: 'evershop', DB_USER: 'postgres', DB_PASSWORD: '', DB_SSLMODE: 'disable',
  NODE_ENV: 'production', SUPPRESS_NO_CONFIG_WARNING: '1',
});
const home = path.dirname(new URL(import.meta.url).pathname);
process.chdir(home);
process.argv[2] = 'start';

async function database(name, use) {
  const client = new pg.Client({ host: '127.0.0.1', port: process.env.DB_PORT, user: 'postgres', database: name });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

const inside = file => import(path.join(home, 'node_modules/@evershop/evershop/dist', file));
const sql = (text, values) => database('evershop', client => client.query(text, values));

function healthy() {
  return new Promise(resolve => http
    .get({ host: '127.0.0.1', port, path: '/api/graphql?query=%7B__typename%7D' }, answer => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode < 500));
    })
    .on('error', () => resolve(false)));
}

const commands = {
  customer: (email, password) => sql(
    'INSERT INTO customer (email, password, full_name) VALUES ($1, $2, $3)', [email, bcrypt.hashSync(password, 4), 'A B']),
  stock: (sku, count) => sql(
    'UPDATE product_inventory SET qty = $2 WHERE product_inventory_product_id = (SELECT product_id FROM product WHERE sku = $1)',
    [sku, count]),
  price: (sku, amount) => sql('UPDATE product SET price = $2 WHERE sku = $1', [sku, amount]),
  'end-sessions': () => sql('DELETE FROM session'),
  // What has been ordered, from the store's own tables.
  orders: async email => (await sql(
    `SELECT o.order_number AS code, i.qty || ' ' || i.product_sku || ' ' || i.final_price AS line
       FROM "order" o JOIN order_item i ON i.order_item_order_id = o.order_id WHERE o.customer_email = $1`, [email])).rows,
};

async function obey(line) {
  const [name, ...words] = line.trim().split(' ');
  try {
    const answer = await commands[name](...words);
    console.log('ANSWER ' + JSON.stringify(Array.isArray(answer) ? answer : null));
  } catch (failure) {
    console.log('FAILED ' + String(failure.message).replace(/\s+/g, ' '));
  }
}

async function open() {
  await database('postgres', client => client.query('CREATE DATABASE evershop'));
  await inside('bin/start/index.js');
  while (!(await healthy())) {
    await pause(200);
  }
  await sql(fs.readFileSync(path.join(home, 'goods.sql'), 'utf8'));
  // It has read its settings before there were any.
  await (await inside('modules/setting/services/setting.js')).refreshSetting();
  console.log('READY');
  const input = readline.createInterface({ input: process.stdin });
  let turn = Promise.resolve();
  input.on('line', line => { turn = turn.then(() => obey(line)); });
  input.on('close', () => process.exit(0));
}

open().catch(failure => {
  console.error(failure);
  process.exit(1);
});
