/**
 * A life with the Videos API, written as users of openai-node write it.
 *
 * Run it with nothing but OPENAI_BASE_URL and OPENAI_API_KEY; it takes a folder that holds
 * reference.png, narrow.png and toy.mp4, and steps to run alone, if any. It prints one JSON object: what
 * each step found, in the words of ../python/scenario.py.
 */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI, { toFile } from 'openai';
import { VERSION } from 'openai/version';

const SHAPE = { size: '320x180', seconds: '1' };
const MANY = 23;
const ENDED = ['completed', 'failed'];

async function created(client) {
  return await client.videos.create({
    prompt: 'a red kite',
    model: 'sora-2-pro',
    seed: 7,
    user: 'k',
    ...SHAPE,
  });
}

async function referenced(client, folder) {
  const image = path.join(folder, 'reference.png');
  const create = (input_reference) =>
    client.videos.create({ prompt: 'a kite', input_reference, ...SHAPE });
  const byPath = await create(fs.createReadStream(image));
  const byBytes = await create(await toFile(fs.readFileSync(image), 'upload'));
  const file = await client.files.create({ file: fs.createReadStream(image), purpose: 'vision' });
  const byId = await create({ file_id: file.id });
  const address = `data:image/png;base64,${fs.readFileSync(image).toString('base64')}`;
  const byAddress = await create({ image_url: address });
  const narrow = fs.createReadStream(path.join(folder, 'narrow.png'));
  return {
    statuses: [byPath, byBytes, byId, byAddress].map((video) => video.status),
    file: (await client.files.retrieve(file.id)).filename,
    narrow: await refusal(() => create(narrow)),
  };
}

async function polled(client) {
  const pending = await client.videos.create({ prompt: 'a kite slowly', ...SHAPE });
  const raw = await client.videos.retrieve(pending.id).asResponse();
  return {
    pace: raw.headers.get('openai-poll-after-ms'),
    video: await createAndPoll(client, 'a blue kite'),
    retrieved: await ready(client, pending.id),
    failed: await createAndPoll(client, 'a kite, fail'),
  };
}

async function listed(client) {
  const made = [];
  for (let number = 0; number < MANY; number += 1) {
    made.push((await client.videos.create({ prompt: `kite ${number}`, ...SHAPE })).id);
  }
  return {
    made,
    usual: await ids(client.videos.list()),
    short: await ids(client.videos.list({ limit: 4 })),
    upwards: await ids(client.videos.list({ limit: 7, order: 'asc' })),
    page: (await client.videos.list({ limit: 4 })).data.length,
  };
}

async function downloaded(client, folder) {
  const video = await createAndPoll(client, 'a kite to keep');
  const names = { video: 'clip.mp4', thumbnail: 'still.webp', spritesheet: 'sheet.jpg' };
  const kinds = {};
  for (const [variant, name] of Object.entries(names)) {
    const content = await client.videos.downloadContent(video.id, { variant });
    fs.writeFileSync(path.join(folder, name), Buffer.from(await content.arrayBuffer()));
    kinds[variant] = content.headers.get('content-type');
  }
  const usual = await client.videos.downloadContent(video.id);
  const length = (await usual.arrayBuffer()).byteLength;
  return { kinds, usual: length, files: Object.values(names) };
}

async function deleted(client) {
  const ready = await createAndPoll(client, 'a kite to forget');
  const running = await client.videos.create({ prompt: 'a kite slowly', ...SHAPE });
  const found = { ids: [ready.id, running.id], receipts: [], gone: [] };
  for (const id of found.ids) {
    found.receipts.push(await client.videos.delete(id));
    found.gone.push(await refusal(() => client.videos.retrieve(id)));
  }
  return found;
}

async function refused(client) {
  const stranger = new OpenAI({ apiKey: 'sk-nobody' });
  const pending = await client.videos.create({ prompt: 'a kite slowly', ...SHAPE });
  const create = (words) => refusal(() => client.videos.create({ prompt: 'a kite', ...words }));
  return {
    seconds: await create({ seconds: '5' }),
    size: await create({ size: '1x1' }),
    model: await create({ model: 'sora-9' }),
    prompt: await create({ prompt: '' }),
    key: await refusal(() => stranger.videos.list()),
    unknown: await refusal(() => client.videos.retrieve('video_0')),
    delete: await refusal(() => client.videos.delete('video_0')),
    pending: await refusal(() => client.videos.downloadContent(pending.id)),
    page: await refusal(() => client.videos.list({ limit: 101 })),
  };
}

async function revised(client, folder) {
  const source = await createAndPoll(client, 'a kite to change');
  const video = { id: source.id };
  const film = () => fs.createReadStream(path.join(folder, 'toy.mp4'));
  const made = {
    remix: await client.videos.remix(source.id, { prompt: 'at night' }),
    edit: await client.videos.edit({ video, prompt: 'bluer' }),
    extension: await client.videos.extend({ video, prompt: 'bluer', seconds: '4' }),
  };
  const sent = {
    edit: await client.videos.edit({ video: film(), prompt: 'in oil' }),
    extension: await client.videos.extend({ video: film(), prompt: 'on', seconds: '4' }),
  };
  const ends = [];
  for (const each of [...Object.values(made), ...Object.values(sent)]) {
    ends.push((await ready(client, each.id)).status);
  }
  const content = await client.videos.downloadContent(made.extension.id);
  fs.writeFileSync(path.join(folder, 'longer.mp4'), Buffer.from(await content.arrayBuffer()));
  return { made, sent, source: source.id, ends, file: 'longer.mp4' };
}

async function cast(client, folder) {
  const video = fs.createReadStream(path.join(folder, 'toy.mp4'));
  const character = await client.videos.createCharacter({ name: 'Pip', video });
  const found = await client.videos.getCharacter(character.id);
  const characters = [{ id: character.id }];
  const byForm = await client.videos.create({ prompt: 'Pip flies a kite', characters, ...SHAPE });
  const body = { prompt: 'pip lands', characters, ...SHAPE };
  const byJson = await client.post('/videos', { body });
  const ends = [];
  for (const each of [byForm, byJson]) ends.push((await ready(client, each.id)).status);
  return {
    character,
    found,
    ends,
    unnamed: await refusal(() => client.videos.create({ ...body, prompt: 'somebody lands' })),
    unknown: await refusal(() => client.videos.getCharacter('char_0')),
  };
}

async function unfit(client) {
  const pending = await client.videos.create({ prompt: 'a kite slowly', ...SHAPE });
  const body = { prompt: 'on', video: { id: pending.id }, seconds: '4' };
  return {
    unknown: await refusal(() => client.videos.remix('video_0', { prompt: 'on' })),
    remix: await refusal(() => client.videos.remix(pending.id, { prompt: 'on' })),
    '/videos/edits': await refusal(() => client.videos.edit(body)),
    '/videos/extensions': await refusal(() => client.videos.extend(body)),
  };
}

async function told(client) {
  return await listening((url, heard) => hear(client, url, heard));
}

async function managed(client) {
  return await listening((url, heard) => manage(client, url, heard));
}

async function listening(use) {
  const heard = [];
  const receiver = http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    heard.push([request.headers, Buffer.concat(parts).toString()]);
    response.end();
  });
  await new Promise((done) => receiver.listen(0, '127.0.0.1', done));
  try {
    return await use(`http://127.0.0.1:${receiver.address().port}/hook`, heard);
  } finally {
    receiver.closeAllConnections();
    receiver.close();
  }
}

async function hear(client, url, heard) {
  const event_types = ['video.completed', 'video.failed'];
  const endpoint = await client.webhooks.create({ event_types, name: 'scenario', url });
  const video = await client.videos.create({ prompt: 'a kite to hear of', ...SHAPE });
  const [headers, body] = await heardOf(video.id, heard);
  const event = await client.webhooks.unwrap(body, headers, endpoint.signing_secret);
  const forged = body.replace('completed', 'failed');
  return {
    endpoint,
    video: video.id,
    type: event.type,
    id: event.data.id,
    forged: await refusal(() => client.webhooks.unwrap(forged, headers, endpoint.signing_secret)),
    removed: await client.webhooks.delete(endpoint.id),
  };
}

async function manage(client, url, heard) {
  const event_types = ['video.completed', 'video.failed'];
  const made = [];
  for (let number = 0; number < 3; number += 1) {
    made.push((await client.webhooks.create({ event_types, name: 'scenario', url })).id);
  }
  const rotated = await client.webhooks.rotateSecret(made[0]);
  const tested = await client.webhooks.test(made[0], { event_type: 'video.failed' });
  const [headers, body] = await heardOf('video.failed', heard);
  const sample = await client.webhooks.unwrap(body, headers, rotated.signing_secret);
  const change = { event_types: ['video.failed'], name: 'new', url };
  const found = {
    made,
    tested,
    sample: sample.type,
    changed: await client.webhooks.update(made[0], change),
    listed: await ids(client.webhooks.list({ limit: 2 })),
    retrieved: await client.webhooks.retrieve(made[0]),
    events: (await client.webhooks.eventTypes.list()).data,
    removed: [],
  };
  for (const id of made) found.removed.push((await client.webhooks.delete(id)).deleted);
  return { ...found, left: await ids(client.webhooks.list()) };
}

async function offered(client) {
  const models = [];
  for await (const model of client.models.list()) models.push(model.id);
  return { models };
}

const STEPS = {
  created,
  referenced,
  polled,
  listed,
  downloaded,
  deleted,
  refused,
  revised,
  cast,
  unfit,
  told,
  managed,
  offered,
};

async function createAndPoll(client, prompt) {
  return await ready(client, (await client.videos.create({ prompt, ...SHAPE })).id);
}

async function ready(client, id) {
  for (;;) {
    const video = await client.videos.retrieve(id);
    if (ENDED.includes(video.status)) return video;
    await sleep(200);
  }
}

/** Return the first delivery that has `word`; others may come from tasks of earlier steps. */
async function heardOf(word, heard) {
  for (let tries = 0; tries < 1200; tries += 1) {
    const delivery = heard.find(([, body]) => body.includes(word));
    if (delivery) return delivery;
    await sleep(50);
  }
  throw new Error(`nothing of ${word} within 60 s`);
}

async function ids(pages) {
  const found = [];
  for await (const each of pages) found.push(each.id);
  return found;
}

/** Return what a caller learns from the exception that `act` raises. */
async function refusal(act) {
  try {
    return { class: null, answer: JSON.stringify(await act()) };
  } catch (error) {
    if (!(error instanceof OpenAI.APIError)) return { class: error.constructor.name };
    return {
      class: error.constructor.name,
      status: error.status,
      message: error.error?.message,
      type: error.type,
      param: error.param,
      code: error.code,
      request: error.requestID,
    };
  }
}

const [folder, ...named] = process.argv.slice(2);
const client = new OpenAI();
const found = { sdk: { version: VERSION } };
for (const name of named.length ? named : Object.keys(STEPS)) {
  try {
    found[name] = await STEPS[name](client, folder);
  } catch (error) {
    found[name] = { raised: error.stack };
  }
}
process.stdout.write(`${JSON.stringify(found)}\n`);
