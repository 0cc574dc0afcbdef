namespace Firebreak.Trail.Tests;

/// <summary>Numbers that look thrown and are the same in every run (splitmix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Next(int end) => (int)(Throw() % (ulong)end);

    public int Next(int start, int end) => start + Next(end - start);

    public void NextBytes(Span<byte> bytes)
    {
        foreach (ref var one in bytes)
        {
            one = (byte)(Throw() & 0xff);
        }
    }

    private ulong Throw()
    {
        unchecked
        {
            _state += 0x9e3779b97f4a7c15;
            var z = (_state ^ (_state >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            return z ^ (z >> 31);
        }
    }
}
