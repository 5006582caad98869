'use strict';
// One Vendure shop on loopback, for one test: node store.js PORT FOLDER.
// It seeds itself and prints READY; every line of its standard input is a command, answered by one line; it ends with its input.
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');
const { setTimeout: pause } = require('node:timers/promises');
const {
  bootstrap, ConfigService, CustomerService, DefaultLogger, DefaultSearchPlugin, dummyPaymentHandler, JobQueueService,
  LanguageCode, LogLevel, Order, ProductVariant, ProductVariantService, RequestContextService, SearchService, Session,
  TransactionalConnection,
} = require('@vendure/core');
const { populate } = require('@vendure/core/cli');

const [port, folder] = [Number(process.argv[2]), process.argv[3]];

const config = {
  apiOptions: { port, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: {
    tokenMethod: (process.env.SESSIONS_IN || 'bearer,cookie').split(','),
    superadminCredentials: { identifier: 'owner', password: 'owner' },
    cookieOptions: { secret: 'of a shop that lives for one test' },
    requireVerification: false,
  },
  dbConnectionOptions: { type: 'better-sqlite3', database: path.join(folder, 'shop.sqlite'), synchronize: true },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  importExportOptions: { importAssetsDir: folder },
  logger: new DefaultLogger({ level: LogLevel.Warn, timestamp: false }),
  plugins: [DefaultSearchPlugin.init({ bufferUpdates: false, indexStockStatus: true })],
};

const seed = {
  defaultLanguage: LanguageCode.en,
  defaultZone: 'Europe',
  countries: [{ name: 'Germany', code: 'DE', zone: 'Europe' }],
  taxRates: [{ name: 'standard', percentage: 0 }],
  shippingMethods: [{ name: 'Standard shipping', price: 500 }, { name: 'Express shipping', price: 1000 }],
  paymentMethods: [{
    name: 'Dummy payment',
    handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'true' }] },
  }],
  collections: [],
};

const GOODS = 3;
let app;
const owner = () => app.get(RequestContextService).create({ apiType: 'admin' });
const table = entity => app.get(TransactionalConnection).rawConnection.getRepository(entity);

async function indexed() {
  const rows = await app.get(TransactionalConnection).rawConnection.query('SELECT count(*) AS n FROM search_index_item');
  return rows[0].n;
}

async function change(sku, what) {
  const { id } = await table(ProductVariant).findOneByOrFail({ sku });
  await app.get(ProductVariantService).update(await owner(), [{ id, ...what }]);
}

const commands = {
  customer: async (emailAddress, password) => app.get(CustomerService).registerCustomerAccount(
    await owner(), { emailAddress, password, firstName: 'A', lastName: 'B' }),
  stock: (sku, count) => change(sku, { stockOnHand: Number(count) }),
  price: (sku, minor) => change(sku, { price: Number(minor) }),
  'end-sessions': async () => {
    await table(Session).createQueryBuilder().delete().execute();
    await app.get(ConfigService).authOptions.sessionCacheStrategy.clear();
  },
  // What has been ordered, from the shop's own tables.
  orders: async email => (await table(Order).find({
    where: { active: false, customer: { emailAddress: email } }, relations: ['lines', 'lines.productVariant', 'payments'],
  })).map(order => ({
    code: order.code,
    payments: order.payments.length,
    lines: order.lines.map(line => `${line.quantity} ${line.productVariant.sku} ${line.unitPriceWithTax}`),
  })),
};

async function obey(line) {
  const [name, ...words] = line.trim().split(' ');
  try {
    const answer = await commands[name](...words);
    console.log('ANSWER ' + JSON.stringify(answer === undefined ? null : answer));
  } catch (failure) {
    console.log('FAILED ' + String(failure.message).replace(/\s+/g, ' '));
  }
}

async function open() {
  fs.mkdirSync(folder, { recursive: true });
  app = await populate(() => bootstrap(config), seed, path.join(__dirname, 'goods.csv'));
  await app.get(JobQueueService).start();
  await app.get(SearchService).reindex(await owner());
  while ((await indexed()) < GOODS) {
    await pause(100);
  }
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
