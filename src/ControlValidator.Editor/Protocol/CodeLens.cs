namespace ControlValidator.Editor.Protocol;

internal sealed record CodeLens(TextRange Range, Command Command);

internal sealed record ExecuteCommand(string Command, System.Text.Json.JsonElement[]? Arguments = null);

/// <param name="Type">1 error, 2 warning, 3 information.</param>
internal sealed record ShownMessage(int Type, string Message);
