import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AbortMultipartUploadCommand, CompleteMultipartUploadCommand, CopyObjectCommand, CreateMultipartUploadCommand, DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import type { StorageDriver } from './storage';

const partBytes = 8 * 1024 * 1024; // S3 takes parts of 5 MiB and more; one part is all that is held in memory

/** An S3 bucket: `s3://KEY:SECRET@host:port/bucket/prefix?tls=no&region=…`, or `s3://bucket/prefix` for AWS with its ambient credentials. */
export class S3Storage implements StorageDriver {
  readonly kind = 's3';
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly prefix: string;

  constructor(address: string) {
    const url = new URL(address);
    const own = url.username !== '';
    const path = url.pathname.split('/').filter(Boolean);
    this.bucket = own ? (path.shift() ?? '') : url.hostname;
    this.prefix = path.map((part) => `${part}/`).join('');
    // Without the two WHEN_REQUIRED settings a streamed object is stored with checksum trailers inside it on older servers.
    const safe = { requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED', forcePathStyle: true } as const;
    const region = url.searchParams.get('region') ?? 'us-east-1';
    const credentials = { accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password) };
    const endpoint = `${url.searchParams.get('tls') === 'no' ? 'http' : 'https'}://${url.host}`;
    this.client = new S3Client({ ...safe, region, ...(own ? { endpoint, credentials } : {}) });
  }

  async receive(bytes: Readable) {
    const Key = `${this.prefix}incoming/${randomUUID()}`;
    const target = { Bucket: this.bucket, Key };
    await this.upload(target, bytes);
    const drop = async () => void (await this.client.send(new DeleteObjectCommand(target)));
    return {
      drop,
      keep: async (sha256: string) => {
        // Also when it is there: the same bytes again, so that its age counts from their last coming.
        await this.client.send(new CopyObjectCommand({ Bucket: this.bucket, Key: this.prefix + sha256, CopySource: encodeURI(`${this.bucket}/${Key}`) }));
        await drop();
      },
    };
  }

  async read(sha256: string): Promise<Readable> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: this.prefix + sha256 }));
    return Body as Readable;
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: this.prefix + sha256 }));
      return true;
    } catch (error) {
      if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404) return false;
      throw error;
    }
  }

  /** Whole temporary objects only; parts of a broken multipart upload are the bucket's lifecycle rule to expire. */
  async sweep(before: Date): Promise<void> {
    const { Contents = [] } = await this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, Prefix: `${this.prefix}incoming/` }));
    for (const { Key, LastModified } of Contents) {
      if (LastModified !== undefined && LastModified < before) await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key }));
    }
  }

  async *keptBefore(before: Date): AsyncIterable<string> {
    for (let next: string | undefined, more = true; more; ) {
      const { Contents = [], NextContinuationToken } = await this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, Prefix: this.prefix, ContinuationToken: next }));
      for (const { Key = '', LastModified } of Contents) {
        const name = Key.slice(this.prefix.length);
        if (/^[0-9a-f]{64}$/.test(name) && LastModified !== undefined && LastModified < before) yield name;
      }
      next = NextContinuationToken;
      more = next !== undefined;
    }
  }

  async remove(sha256: string, before: Date): Promise<void> {
    const object = { Bucket: this.bucket, Key: this.prefix + sha256 };
    const { LastModified } = await this.client.send(new HeadObjectCommand(object));
    if (LastModified !== undefined && LastModified < before) await this.client.send(new DeleteObjectCommand(object));
  }

  private async upload(target: { Bucket: string; Key: string }, bytes: Readable): Promise<void> {
    const { UploadId } = await this.client.send(new CreateMultipartUploadCommand(target));
    const upload = { ...target, UploadId };
    try {
      const Parts: { ETag: string | undefined; PartNumber: number }[] = [];
      for await (const Body of inParts(bytes)) {
        const PartNumber = Parts.length + 1;
        const { ETag } = await this.client.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
        Parts.push({ ETag, PartNumber });
      }
      await this.client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    } catch (error) {
      await this.client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
      throw error;
    }
  }
}

async function* inParts(bytes: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let any = false;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    held.push(chunk);
    size += chunk.length;
    if (size < partBytes) continue;
    yield Buffer.concat(held);
    any = true;
    held = [];
    size = 0;
  }
  if (size > 0 || !any) yield Buffer.concat(held);
}
