export default function HomePage() {
  return (
    <main>
      <h1>Breakeven</h1>
      <p>The calculator is being built. There is nothing to compute here yet.</p>
    </main>
  );
}
