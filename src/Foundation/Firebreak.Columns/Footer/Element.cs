namespace Firebreak.Columns.Footer;

/// <summary>One entry of the schema as the footer writes it: a list, in which a group is followed by what is in it.</summary>
internal sealed record Element(string Name, Form Form, bool Optional, bool Repeated, int Children)
{
    /// <summary>Reads one.</summary>
    public static Element Read(ref Thrift from)
    {
        var (id, physical, length, repetition, name, children, converted, scale) = (0, Physical.None, 0, 0, "", 0, -1, 0);
        var annotated = default(Annotation);
        while (from.Field(ref id, out var type))
        {
            switch (id)
            {
                case 1: physical = (Physical)from.Int(); break;
                case 2: length = from.Int(); break;
                case 3: repetition = from.Int(); break;
                case 4: name = from.Text(); break;
                case 5: children = from.Int(); break;
                case 6: converted = from.Int(); break;
                case 7: scale = from.Int(); break;
                case 10: annotated = Annotation.Read(ref from); break;
                default: from.Skip(type); break;
            }
        }

        physical = children > 0 ? Physical.None : physical;
        var meaning = annotated.Meaning != Meaning.None ? annotated : Annotation.Of(converted, scale);
        return new Element(name, Checked(new Form(physical, Fits(meaning.Meaning, physical) ? meaning.Meaning : Meaning.None, length, meaning.Scale, meaning.Utc), name), repetition == 1, repetition == 2, children);
    }

    // a meaning that the values cannot have is none
    private static bool Fits(Meaning meaning, Physical physical) => meaning switch
    {
        Meaning.Text => physical is Physical.Bytes or Physical.FixedBytes,
        Meaning.Decimal => physical is Physical.Int32 or Physical.Int64 or Physical.Bytes or Physical.FixedBytes,
        Meaning.Date => physical is Physical.Int32,
        Meaning.Time or Meaning.Unsigned => physical is Physical.Int32 or Physical.Int64,
        Meaning.Timestamp => physical is Physical.Int64,
        Meaning.Uuid or Meaning.HalfFloat or Meaning.Interval => physical is Physical.FixedBytes,
        _ => physical is Physical.None,
    };

    private static Form Checked(Form form, string name) =>
        form.Physical is < Physical.Boolean or (> Physical.FixedBytes and not Physical.None) || form is { Physical: Physical.FixedBytes, Length: < 1 or > 1 << 20 }
            || form is { Meaning: Meaning.Decimal, Scale: < 0 or > 38 } ? throw new ColumnsException($"the type of the column '{name}' is not known")
        : form;
}
