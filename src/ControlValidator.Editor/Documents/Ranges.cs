using ControlValidator.Editor.Protocol;
using ControlValidator.Model;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Editor.Documents;

/// <summary>Places in the words of the protocol, of the compiler and of diagnostics.</summary>
internal static class Ranges
{
    extension(SourceText text)
    {
        /// <summary>A place outside of the text is the nearest one inside.</summary>
        public int OffsetOf(Position position)
        {
            if (position.Line < 0)
                return 0;
            if (position.Line >= text.Lines.Count)
                return text.Length;
            var line = text.Lines[position.Line];
            return line.Start + Math.Clamp(position.Character, 0, line.End - line.Start);
        }

        public TextSpan SpanOf(TextRange range)
        {
            var start = text.OffsetOf(range.Start);
            return TextSpan.FromBounds(start, Math.Max(start, text.OffsetOf(range.End)));
        }

        public TextRange RangeOf(TextSpan span) => new(text.PositionOf(span.Start), text.PositionOf(span.End));

        public Position PositionOf(int offset)
        {
            var place = text.Lines.GetLinePosition(offset);
            return new(place.Line, place.Character);
        }
    }

    extension(SourceSpan place)
    {
        public TextRange Range => place.Line == 0
            ? new(new(0, 0), new(0, 0))
            : new(new(place.Line - 1, Math.Max(0, place.Column - 1)), new(place.Line - 1, Math.Max(0, place.Column - 1) + place.Length));
    }
}
