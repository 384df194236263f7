using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.QuickInfo;

namespace ControlValidator.Editor.Features;

/// <summary>What a name means, with its documentation.</summary>
internal static class Hovering
{
    public static async Task<Hover?> At(Document document, int offset, CancellationToken cancellation)
    {
        if (QuickInfoService.GetService(document) is not { } service
            || await service.GetQuickInfoAsync(document, offset, cancellation).ConfigureAwait(false) is not { Sections.IsEmpty: false } found)
        {
            return null;
        }
        var sections = found.Sections.Select(Shown).Where(s => s.Length > 0);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return new(new(string.Join("\n\n", sections)), text.RangeOf(found.Span));
    }

    private static string Shown(QuickInfoSection section) =>
        section.Kind is QuickInfoSectionKinds.Description ? Tagged.Code(section.Text) : Tagged.Prose(section.Text.Trim());
}
