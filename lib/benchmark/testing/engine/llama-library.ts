/** What is used here of the package node-llama-cpp. */
export interface LlamaModel {
  tokenize(text: string, withSpecialTokens: boolean): number[];
  detokenize(tokens: readonly number[], withSpecialTokens: boolean, before: readonly number[]): string;
  isEogToken(token: number): boolean;
  createContext(options: {
    sequences: number;
    threads: number;
    contextSize: number;
  }): Promise<{ getSequence(): LlamaSequence }>;
}

export interface LlamaSequence {
  clearHistory(): Promise<void>;
  evaluate(
    tokens: readonly number[],
    options: { temperature: number; seed: number; yieldEogToken: true },
  ): AsyncGenerator<number>;
}

interface LlamaLibrary {
  getLlama(options: { gpu: false; build: "never"; maxThreads: number }): Promise<{
    loadModel(options: { modelPath: string }): Promise<LlamaModel>;
  }>;
}

/** Threads that wait for each other in a loop, as those of llama.cpp do, stand still on a machine that others use too. */
export const THREADS = 1;

/**
 * Loads a model file with the engine that is installed in a folder. It is no package of this project's own: with it
 * would come hundreds of megabytes for graphics cards, and most of what is done here needs no engine.
 */
export async function loadModel(engineFolder: URL, modelPath: string): Promise<LlamaModel> {
  const entry = new URL("node_modules/node-llama-cpp/dist/index.js", engineFolder);
  const library = (await import(entry.href)) as LlamaLibrary;
  const llama = await library.getLlama({ gpu: false, build: "never", maxThreads: THREADS });
  return await llama.loadModel({ modelPath });
}
