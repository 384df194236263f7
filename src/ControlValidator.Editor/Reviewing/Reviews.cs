using System.Diagnostics.CodeAnalysis;
using ControlValidator.Editor.Binding;
using ControlValidator.Editor.Documents;
using ControlValidator.Scripting.Editing;

namespace ControlValidator.Editor.Reviewing;

/// <summary>
/// Looks at policies whenever a text changes, on a thread of its own with room for deep texts. What has changed meanwhile is looked at again,
/// and what was found of the older text is dropped.
/// </summary>
internal sealed class Reviews : IDisposable
{
    private const int StackBytes = 16 * 1024 * 1024;
    private const int QuietMilliseconds = 120;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim changed = new(0);
    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EditedPolicy> latest = new(StringComparer.Ordinal);
    private readonly Action<OpenDocuments, IReadOnlyDictionary<string, EditedPolicy>> publish;
    private readonly Action<string> log;
    private readonly CancellationTokenSource ended = new();
    private readonly Thread thread;
    private CancellationTokenSource current = new();
    private OpenDocuments open = OpenDocuments.None;
    private bool isTyping;

    /// <param name="publish">Called after each look, on this thread, with all that is known.</param>
    /// <param name="log">Told of failures that are our own.</param>
    public Reviews(Action<OpenDocuments, IReadOnlyDictionary<string, EditedPolicy>> publish, Action<string> log)
    {
        this.publish = publish;
        this.log = log;
        thread = new(Work, StackBytes) { IsBackground = true, Name = "reviews" };
        thread.Start();
    }

    /// <summary>Tells of a change: the documents as they are now, and which of them is another.</summary>
    /// <param name="isTyped">Whether more changes are to be expected at once.</param>
    public void Note(OpenDocuments now, string path, bool isTyped)
    {
        lock (gate)
        {
            open = now;
            isTyping = isTyped;
            waiting.Add(path);
            foreach (var (root, policy) in latest)
            {
                if (policy.Texts.Any(t => t.Path == path))
                    waiting.Add(root);
            }
            current.Cancel();
        }
        changed.Release();
    }

    public void Dispose()
    {
        ended.Cancel();
        lock (gate)
            current.Cancel();
        thread.Join();
        changed.Dispose();
        ended.Dispose();
        current.Dispose();
    }

    private void Work()
    {
        // while the editor and the wire still greet each other
        Try(() => MadePolicy.Review(ended.Token));
        while (!ended.IsCancellationRequested)
        {
            Try(() =>
            {
                changed.Wait(ended.Token);
                while (IsTyping() && changed.Wait(QuietMilliseconds, ended.Token))
                {
                }
                Look();
            });
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A flaw in looking at one text must not end the looking at all others.")]
    private void Try(Action look)
    {
        try
        {
            look();
        }
        catch (OperationCanceledException)
        {
            // A newer text has come, or the end.
        }
        catch (Exception e)
        {
            log($"looking at a policy failed: {e.GetType().Name}: {e.Message}");
        }
    }

    private bool IsTyping()
    {
        lock (gate)
            return isTyping;
    }

    private void Look()
    {
        OpenDocuments now;
        string[] paths;
        CancellationToken cancellation;
        lock (gate)
        {
            now = open;
            paths = [.. waiting.Order(StringComparer.Ordinal)];
            current.Dispose();
            current = new();
            cancellation = current.Token;
        }
        foreach (var path in paths)
        {
            var policy = now.ByPath.TryGetValue(path, out var document)
                ? EditedPolicy.Review(Loaders.RootOf(document, now, cancellation), now.TextAt, cancellation)
                : null;
            lock (gate)
            {
                cancellation.ThrowIfCancellationRequested();
                waiting.Remove(path);
                if (policy is null)
                    latest.Remove(path);
                else
                    latest[path] = policy;
            }
            publish(now, latest);
        }
    }
}
