import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';

/** Answers the one call to this path, whatever its query. */
export function answer(http: HttpTestingController, path: string, body: object | null): TestRequest {
  const call = waiting(http, path);
  call.flush(body);
  return call;
}

export function refuse(
  http: HttpTestingController,
  path: string,
  status: number,
  code: string,
  more: object = {},
): TestRequest {
  const call = waiting(http, path);
  call.flush({ type: 'about:blank', title: code, status, code, ...more }, { status, statusText: code });
  return call;
}

/** The server is out of reach. */
export function cutOff(http: HttpTestingController, path: string): TestRequest {
  const call = waiting(http, path);
  call.error(new ProgressEvent('error'));
  return call;
}

export function waiting(http: HttpTestingController, path: string): TestRequest {
  return http.expectOne(({ url }) => url === `/api${path}`);
}
