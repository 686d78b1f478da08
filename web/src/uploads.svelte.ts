import { ApiError, getIngest, uploadFiles, type IngestProgress } from "./api.ts";
import { storeStatus } from "./store_status.svelte.ts";
import { fileSize } from "./wording.ts";

const poll_ms = 400;

/** One drop of files on its way into the store. */
export class Upload {
  readonly names: string[];
  readonly bytes: number;
  sent = $state(0); // share of the bytes, 0 to 1
  progress = $state.raw<IngestProgress | null>(null);
  error = $state<string | null>(null);
  readonly isOver = $derived(
    this.error !== null || this.progress?.state === "done" || this.progress?.state === "failed",
  );

  constructor(files: readonly File[]) {
    this.names = files.map((file) => file.name);
    this.bytes = files.reduce((sum, file) => sum + file.size, 0);
  }

  /** Share of the whole way, for a bar: sending is the first part, reading the rest. */
  get share(): number {
    if (this.isOver) return 1;
    const { progress } = this;
    if (!progress) return this.sent * 0.4;
    const inFile = progress.file_size > 0 ? progress.file_offset / progress.file_size : 0;
    const done = progress.files > 0 ? (Math.max(0, progress.inputs - 1) + Math.min(1, inFile)) / progress.files : 0;
    return 0.4 + 0.6 * Math.min(1, done);
  }
}

class Uploads {
  all = $state.raw<Upload[]>([]);

  add(files: File[]): void {
    if (files.length === 0) return;
    const upload = new Upload(files);
    this.all = [upload, ...this.all];
    void this.#run(upload, files);
  }

  dismiss(upload: Upload): void {
    this.all = this.all.filter((one) => one !== upload);
  }

  async #run(upload: Upload, files: File[]): Promise<void> {
    try {
      const limit = storeStatus.status?.upload_bytes ?? Infinity;
      if (upload.bytes > limit)
        throw new ApiError(
          `These files have ${fileSize(upload.bytes)}; one upload may have ${fileSize(limit)}. ` +
            "For more, run \u201Cdateline ingest\u201D in a terminal.",
          "too_large",
        );
      const job = await uploadFiles(files, (share) => (upload.sent = share));
      await this.#watch(upload, job);
    } catch (error) {
      upload.error = error instanceof Error ? error.message : String(error);
    }
  }

  async #watch(upload: Upload, job: string): Promise<void> {
    let articles = 0;
    while (!upload.isOver) {
      const progress = await getIngest(job);
      upload.progress = progress;
      const isOver = progress.state === "done" || progress.state === "failed";
      if (progress.articles > articles || isOver) storeStatus.changed();
      articles = progress.articles;
      if (!isOver) await new Promise((resolve) => setTimeout(resolve, poll_ms));
    }
  }
}

export const uploads = new Uploads();
