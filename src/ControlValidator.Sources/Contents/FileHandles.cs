using Microsoft.Win32.SafeHandles;

namespace ControlValidator.Sources;

/// <summary>Open files, a bounded number at once: an export may consist of more files than a process may open.</summary>
/// <param name="keepsOpen">Whether none is closed before the end.</param>
internal sealed class FileHandles(bool keepsOpen = false) : IDisposable
{
    private const int MostOpen = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<string, SafeFileHandle> open = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    public bool KeepsOpen => keepsOpen;

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public Lease Open(string path)
    {
        lock (gate)
        {
            if (!open.TryGetValue(path, out var handle))
            {
                handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                if (!KeepsOpen && order.Count >= MostOpen && open.Remove(order.Dequeue(), out var oldest))
                    oldest.Dispose();
                open.Add(path, handle);
                order.Enqueue(path);
            }
            return new(handle);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var handle in open.Values)
                handle.Dispose();
            open.Clear();
            order.Clear();
        }
    }

    /// <summary>Keeps the handle from being closed while it is read from.</summary>
    public readonly ref struct Lease : IDisposable
    {
        private readonly bool held;

        public Lease(SafeFileHandle handle)
        {
            Handle = handle;
            handle.DangerousAddRef(ref held);
        }

        public SafeFileHandle Handle { get; }

        public void Dispose()
        {
            if (held)
                Handle.DangerousRelease();
        }
    }
}
