using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ControlValidator.Editor.Lenses;
using ControlValidator.Editor.Protocol;
using ControlValidator.Editor.Requests;
using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;

namespace ControlValidator.Editor;

/// <summary>A language server for policies: speaks the Language Server Protocol over two streams.</summary>
public static class LanguageServer
{
    /// <summary>Many times the longest document that is looked at, as texts within texts.</summary>
    private const long MostBytes = 64 << 20;

    /// <summary>Runs until the editor takes leave, or is gone; true where it has taken leave properly.</summary>
    /// <param name="declarations">Folder for declarations that editors open as files; null for none.</param>
    /// <param name="runCases">Called when somebody asks for it. Nothing else here runs a policy.</param>
    public static async Task<bool> Run(Stream input, Stream output, string version, string? declarations, RunCases runCases)
    {
        using var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = Json() };
        Client? told = null;
        await using var bounded = new MessageBound(input, MostBytes, problem => told is null ? Task.CompletedTask : told.Refuse(problem));
        await using var handler = new HeaderDelimitedMessageHandler(output, bounded, formatter);
        using var wire = new Wire(handler)
        {
            // Messages are begun in the order in which they come; what takes longer goes on beside the next one.
            SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false),
            CancelLocallyInvokedMethodsWhenConnectionIsClosed = true,
        };
        var client = told = new Client(() => wire);
        using var session = new Session(declarations, runCases, client);
        var lifecycle = new Lifecycle(session, client, version);
        var targets = new JsonRpcTargetOptions { DisposeOnDisconnect = false };
        foreach (var target in new object[] { lifecycle, new Synchronising(session), new Reading(session), new Changing(session), new Running(session) })
            wire.AddLocalRpcTarget(target, targets);
        wire.Disconnected += (_, _) => lifecycle.Lost();
        wire.StartListening();
        return await lifecycle.Ended.ConfigureAwait(false);
    }

    // The wire has words of its own beside those of the protocol.
    private static JsonSerializerOptions Json() => new(ProtocolJson.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ProtocolJson.Default, new DefaultJsonTypeInfoResolver()),
    };
}
