using System.Text.Json;
using System.Text.Json.Serialization;

namespace ControlValidator.Editor.Protocol;

/// <summary>Reads and writes the words of the protocol; what lacks a part that the protocol demands is refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Initialize))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(DidOpen))]
[JsonSerializable(typeof(DidChange))]
[JsonSerializable(typeof(DidClose))]
[JsonSerializable(typeof(DidSave))]
[JsonSerializable(typeof(DidChangeFiles))]
[JsonSerializable(typeof(AtDocument))]
[JsonSerializable(typeof(AtPosition))]
[JsonSerializable(typeof(AtReferences))]
[JsonSerializable(typeof(AtRename))]
[JsonSerializable(typeof(AtRange))]
[JsonSerializable(typeof(PublishedDiagnostics))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(CompletionEntry))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(SignatureHelp))]
[JsonSerializable(typeof(Location[]))]
[JsonSerializable(typeof(PreparedRename))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(TextEdit[]))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(ExecuteCommand))]
[JsonSerializable(typeof(ShownMessage))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
