/** A GPU as its vendor specifies it: dense rates (no sparsity), and the bytes the card really has. */
export interface GpuSpec {
  readonly name: string;
  readonly vendor: string;
  /** `hopper`, `blackwell`, `blackwell-workstation`, `ampere`, `ada`, `cdna3`, `cdna4`, `xe2` ...: cards of one architecture behave alike. */
  readonly architecture: string;
  readonly memoryBytes: number;
  readonly memoryBytesPerSecond: number;
  readonly flops16PerSecond: number;
  /** 0 where the GPU has no 8-bit floating-point units. */
  readonly flops8PerSecond: number;
  /** 0 where the GPU has no 4-bit units. */
  readonly flops4PerSecond: number;
  readonly int8OpsPerSecond: number;
  /** To the other GPUs of the server, in one direction. */
  readonly linkBytesPerSecond: number;
  /** Whether GPUs reach each other directly (NVLink, Infinity Fabric) or over the PCI Express bus. */
  readonly hasDirectLink: boolean;
}
