namespace ControlValidator.Editor.Protocol;

internal sealed record CodeAction(string Title, string Kind, ReportedDiagnostic[] Diagnostics, WorkspaceEdit Edit, bool? IsPreferred = null);
