namespace Firebreak.Columns.Footer;

/// <summary>What a column's values mean, in the new words of the format or in the old.</summary>
internal readonly record struct Annotation(Meaning Meaning, int Scale, bool Utc)
{
    /// <summary>Reads the new words (LogicalType, a union).</summary>
    public static Annotation Read(ref Thrift from)
    {
        var (id, found) = (0, default(Annotation));
        while (from.Field(ref id, out var type))
        {
            found = id switch
            {
                1 or 4 or 12 => new Annotation(Meaning.Text, 0, false),
                2 => new Annotation(Meaning.Map, 0, false),
                3 => new Annotation(Meaning.List, 0, false),
                6 => new Annotation(Meaning.Date, 0, true),
                14 => new Annotation(Meaning.Uuid, 0, false),
                15 => new Annotation(Meaning.HalfFloat, 0, false),
                _ => default,
            };
            switch (id)
            {
                case 5: found = new Annotation(Meaning.Decimal, First(ref from), false); break;
                case 7: found = Time(ref from, Meaning.Time); break;
                case 8: found = Time(ref from, Meaning.Timestamp); break;
                case 10: found = Whole(ref from); break;
                default: from.Skip(type); break;
            }
        }

        return found;
    }

    /// <summary>The old words (ConvertedType).</summary>
    public static Annotation Of(int converted, int scale) => converted switch
    {
        0 or 4 or 19 => new Annotation(Meaning.Text, 0, false),
        1 => new Annotation(Meaning.Map, 0, false),
        2 => new Annotation(Meaning.Entries, 0, false),
        3 => new Annotation(Meaning.List, 0, false),
        5 => new Annotation(Meaning.Decimal, scale, false),
        6 => new Annotation(Meaning.Date, 0, true),
        7 => new Annotation(Meaning.Time, 3, true),
        8 => new Annotation(Meaning.Time, 6, true),
        9 => new Annotation(Meaning.Timestamp, 3, true),
        10 => new Annotation(Meaning.Timestamp, 6, true),
        >= 11 and <= 14 => new Annotation(Meaning.Unsigned, 0, false),
        21 => new Annotation(Meaning.Interval, 0, false),
        _ => default,
    };

    private static int First(ref Thrift from)
    {
        var (id, first) = (0, 0);
        while (from.Field(ref id, out var type))
        {
            if (id == 1)
            {
                first = from.Int();
            }
            else
            {
                from.Skip(type);
            }
        }

        return first;
    }

    private static Annotation Time(ref Thrift from, Meaning meaning)
    {
        var (id, utc, places) = (0, false, 0);
        while (from.Field(ref id, out var type))
        {
            if (id == 1)
            {
                utc = from.Truth();
            }
            else if (id == 2)
            {
                var unit = 0;
                while (from.Field(ref unit, out var inner))
                {
                    places = 3 * Math.Clamp(unit, 1, 3);
                    from.Skip(inner);
                }
            }
            else
            {
                from.Skip(type);
            }
        }

        return new Annotation(meaning, places, utc);
    }

    private static Annotation Whole(ref Thrift from)
    {
        var (id, signed) = (0, true);
        while (from.Field(ref id, out var type))
        {
            if (id == 2)
            {
                signed = from.Truth();
            }
            else
            {
                from.Skip(type);
            }
        }

        return signed ? default : new Annotation(Meaning.Unsigned, 0, false);
    }
}
