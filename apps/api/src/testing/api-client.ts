import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Problem } from '#dto/problem/problem.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  /** The parsed JSON; `undefined` where there is none. */
  readonly body: T;
  readonly raw: Buffer;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Calls the API as one person, by bearer token; what it answers is read as any client would. */
export class ApiClient {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly token?: string,
  ) {}

  async signIn({ email, password }: { email: string; password: string }): Promise<ApiClient> {
    const answer = await this.post<{ accessToken: string }>('/auth/sign-in', { email, password });
    if (answer.status !== 200) throw new Error(`${email} can’t sign in: ${answer.status}`);
    return new ApiClient(this.app, answer.body.accessToken);
  }

  /** Somebody with this token; for tests of tokens themselves. */
  withToken(token: string): ApiClient {
    return new ApiClient(this.app, token);
  }

  get<T = Problem>(path: string, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.call('GET', path, { ...(headers ? { headers } : {}) });
  }

  post<T = Problem>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.call('POST', path, { body, ...(headers ? { headers } : {}) });
  }

  put<T = Problem>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.call('PUT', path, { body });
  }

  /** Sends a file in the part `file` of a multipart body. */
  upload<T = Problem>(
    path: string,
    file: { name: string; content: Buffer },
    headers = {},
  ): Promise<Answer<T>> {
    const boundary = '----certif-test';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), file.content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return this.call('POST', path, {
      body: payload,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    });
  }

  async call<T>(method: Method, path: string, { body, headers }: CallOptions): Promise<Answer<T>> {
    const response = await this.app.inject({
      method,
      url: `/api${path}`,
      headers: { ...(this.token ? { authorization: `Bearer ${this.token}` } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const isJson = /\bjson\b/.test(String(response.headers['content-type'] ?? ''));
    return {
      status: response.statusCode,
      headers: response.headers,
      body: (isJson ? response.json() : undefined) as T,
      raw: response.rawPayload,
    };
  }
}
